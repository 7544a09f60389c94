"""A chat server as FastAPI's and asyncpg's documents say to write one: uvicorn on uvloop, pydantic models, a pool.

Arguments: port, database URL, secret, pieces of an answer. Prints one line once it listens.
"""

import asyncio
import json
import sys

import asyncpg
import jwt
import uvicorn
from fastapi import FastAPI, Header, HTTPException, WebSocket, WebSocketDisconnect
from pydantic import BaseModel, Field, ValidationError

PORT, DATABASE_URL, SECRET, PIECES = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
CREATE = sys.argv[5]
MODEL_URL = sys.argv[6] if len(sys.argv) > 6 else ""
INSERT = (
    "insert into rival_messages (user_id, command, role, content) values ($1, $2, $3, $4) "
    "on conflict do nothing returning seq, id"
)
HISTORY = "select role, content from rival_messages where user_id = $1 order by seq desc limit 80"
PIECE = "sixteen letters."

app = FastAPI()


class Message(BaseModel):
    type: str
    id: str = Field(min_length=8, max_length=64)
    content: str = Field(min_length=1, max_length=10_000)


@app.on_event("startup")
async def open_pool() -> None:
    app.state.pool = await asyncpg.create_pool(DATABASE_URL, min_size=10, max_size=10)
    await app.state.pool.execute(CREATE)
    # A superuser is above row policies: what the server reads, it reads as somebody else.
    app.state.readers = await asyncpg.create_pool(
        DATABASE_URL, min_size=10, max_size=10, server_settings={"role": "rival_app"}
    )
    print("ready", flush=True)


def user_of(socket: WebSocket) -> str:
    offered = socket.headers.get("sec-websocket-protocol", "")
    token = offered.split("bearer.", 1)[1].split(",")[0].strip()
    return jwt.decode(token, SECRET, algorithms=["HS256"])["sub"]


@app.get("/api/pam/history")
async def history(limit: int = 50, authorization: str = Header("")) -> dict:
    try:
        user = jwt.decode(authorization.removeprefix("Bearer "), SECRET, algorithms=["HS256"])["sub"]
    except jwt.PyJWTError as error:
        raise HTTPException(401) from error
    async with app.state.readers.acquire() as connection, connection.transaction():
        await connection.execute("select set_config('app.workspace', $1, true)", user)
        rows = await connection.fetch("select pos, item from rival_items order by pos desc limit $1", min(limit, 500))
    return {"conversation": user, "items": [json.loads(row["item"]) for row in reversed(rows)], "hasAfter": False}


@app.websocket("/api/pam/ws")
async def accept(socket: WebSocket) -> None:
    await serve(socket, answering=False)


@app.websocket("/api/pam/turns")
async def answer(socket: WebSocket) -> None:
    await serve(socket, answering=True)


@app.websocket("/api/pam/relay")
async def relay(socket: WebSocket) -> None:
    """Sends on what a model streams, read as httpx's documents show it."""
    import httpx

    user = user_of(socket)
    await socket.accept(subprotocol="pam.v1")
    await socket.send_json({"type": "ready", "user": user})
    if not hasattr(app.state, "model"):
        app.state.model = httpx.AsyncClient(timeout=None, limits=httpx.Limits(max_connections=None))
    try:
        while True:
            message = Message.parse_raw(await socket.receive_text())
            await send_on(socket, message)
    except Exception:  # Each layer has its own for it: the model or the client has left, as the run is over.
        pass


async def send_on(socket: WebSocket, message: "Message") -> None:
    body = {"model": "bench", "stream": True, "messages": [{"role": "user", "content": message.content}]}
    offset = 0
    async with app.state.model.stream("POST", f"{MODEL_URL}/v1/messages", json=body) as answer:
        async for line in answer.aiter_lines():
            if not line.startswith("data:"):
                continue
            event = json.loads(line[5:])
            if event["type"] != "content_block_delta":
                continue
            text = event["delta"]["text"]
            await socket.send_json({"type": "text.delta", "turn": message.id, "offset": offset, "text": text})
            offset += len(text)


async def serve(socket: WebSocket, answering: bool) -> None:
    try:
        user = user_of(socket)
    except Exception:
        await socket.close(code=4001)
        return
    await socket.accept(subprotocol="pam.v1")
    await socket.send_json({"type": "ready", "user": user})
    try:
        while True:
            await take(socket, user, answering)
    except WebSocketDisconnect:
        pass


async def take(socket: WebSocket, user: str, answering: bool) -> None:
    try:
        message = Message.parse_raw(await socket.receive_text())
    except ValidationError:
        await socket.send_json({"type": "error", "code": "invalid_frame"})
        return
    pool = app.state.pool
    row = await pool.fetchrow(INSERT, user, message.id, "user", message.content)
    turn = str(row["id"])
    await socket.send_json({"type": "ack", "id": message.id, "message": turn, "seq": row["seq"], "duplicate": False})
    if not answering:
        return
    # What a model would be shown.
    rows = await pool.fetch(HISTORY, user)
    json.dumps([{"role": row["role"], "content": row["content"]} for row in reversed(rows)])
    text = ""
    for _ in range(PIECES):
        await asyncio.sleep(0)
        await socket.send_json({"type": "text.delta", "turn": turn, "offset": len(text), "text": PIECE})
        text += PIECE
    stored = await pool.fetchrow(INSERT, user, message.id, "assistant", text)
    await socket.send_json({"type": "turn.completed", "turn": turn, "seq": stored["seq"]})


# A contender is idle while the others have their windows: its connections have to outlive that.
uvicorn.run(app, host="127.0.0.1", port=PORT, loop="uvloop", http="httptools", ws="websockets", log_level="warning",
            ws_per_message_deflate=False, timeout_keep_alive=600)
