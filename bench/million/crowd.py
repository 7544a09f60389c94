"""Up to some 19,000 connected users of one instance, each with a token of its own, for next to no memory: a connection is
a file descriptor and a few bytes in arrays, no object of this process. Commands are lines of JSON on standard input, each
answered by one line; it ends with its input."""

import array, base64, errno, hashlib, hmac, json, os, random, resource, select, socket, sys, time

SECRET = sys.argv[1].encode()
UPGRADING_MAX = 150
IP_BIND_ADDRESS_NO_PORT = 24
SETTLE_SECONDS = 15
STILL_SECONDS_MAX = 120
NONE, CONNECTING, UPGRADING, WAITING, OPEN = range(5)
GET = (
    "GET /api/pam/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: pam.v1, bearer.%s\r\n\r\n"
)
CONTENT = "I spent 42.50 on diesel yesterday, please book it for me."
limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
poll = select.epoll()
poll.register(0, select.EPOLLIN)

state = bytearray(limit)
user_of = array.array("i", [0]) * limit
partial = {}  # fd: bytes of a frame that is not all there
wanted = []  # users that are to be connected, last first
port = 0
opening = 0
opened = 0
lost = 0
follows = False
problem = ""
command = None
commands = b""


def encoded(value):
    return base64.urlsafe_b64encode(value).rstrip(b"=")


HEAD = encoded(b'{"alg":"HS256","typ":"JWT"}')
EXPIRES = int(time.time()) + 36_000


def token(user):
    signed = HEAD + b"." + encoded(b'{"sub":"million-%d","exp":%d}' % (user, EXPIRES))
    return (signed + b"." + encoded(hmac.new(SECRET, signed, hashlib.sha256).digest())).decode()


def tell(**figures):
    sys.stdout.write(json.dumps({"opened": opened, "lost": lost, "problem": problem, **figures}) + "\n")
    sys.stdout.flush()


def fail(text):
    global problem
    problem = problem or text[:300]


def frame(opcode, payload):
    """A client's frame with the masking key zero, which is a legal one."""
    if len(payload) < 126:
        return bytes((0x80 | opcode, 0x80 | len(payload), 0, 0, 0, 0)) + payload
    return bytes((0x80 | opcode, 0xFE, len(payload) >> 8, len(payload) & 255, 0, 0, 0, 0)) + payload


def begin(user):
    global opening
    it = socket.socket(socket.AF_INET, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    if user % 2 == 1:
        # Behind the first 14,000 ports of one address the kernel tries all of these before it finds another.
        it.setsockopt(socket.IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, 1)
        it.bind(("127.0.0.2", 0))
    code = it.connect_ex(("127.0.0.1", port))
    fd = it.detach()
    state[fd] = CONNECTING
    user_of[fd] = user
    opening += 1
    poll.register(fd, select.EPOLLOUT)
    if code not in (0, errno.EINPROGRESS):
        drop(fd, "connecting failed with %s" % errno.errorcode.get(code, code))


def drop(fd, why):
    """The connection is gone. While an instance is replaced that is what is expected, and the user comes back."""
    global opening, opened, lost
    was = state[fd]
    if was == NONE:
        return
    state[fd] = NONE
    partial.pop(fd, None)
    sent_at.pop(fd, None)
    try:
        poll.unregister(fd)
    except OSError:
        pass
    os.close(fd)
    if was == OPEN:
        opened -= 1
        lost += 1
    else:
        opening -= 1
    if follows:
        wanted.append(user_of[fd])
    else:
        fail("user %d: %s" % (user_of[fd], why))


def on_event(fd, event):
    if state[fd] == CONNECTING:
        if event & (select.EPOLLERR | select.EPOLLHUP):
            return drop(fd, "refused")
        os.write(fd, (GET % token(user_of[fd])).encode())
        state[fd] = UPGRADING
        poll.modify(fd, select.EPOLLIN)
        return
    try:
        data = os.read(fd, 65_536)
    except BlockingIOError:
        return
    except OSError as error:
        return drop(fd, str(error))
    if not data:
        return drop(fd, "closed by the server")
    if fd in partial:
        data = partial.pop(fd) + data
    at = 0
    if state[fd] == UPGRADING:
        end = data.find(b"\r\n\r\n")
        if end == -1:
            partial[fd] = data
            return
        if not data.startswith(b"HTTP/1.1 101"):
            return drop(fd, "upgrade: %s" % data[:60])
        state[fd] = WAITING
        at = end + 4
    while state[fd] != NONE and at < len(data):
        next_at = one_frame(fd, data, at)
        if next_at == 0:
            partial[fd] = data[at:]
            return
        at = next_at


def one_frame(fd, data, at):
    """Where the frame behind the one at `at` begins; 0 when that one is not all there."""
    if len(data) < at + 2:
        return 0
    start, size = at + 2, data[at + 1] & 127
    if size == 126:
        if len(data) < at + 4:
            return 0
        start, size = at + 4, (data[at + 2] << 8) | data[at + 3]
    elif size == 127:
        if len(data) < at + 10:
            return 0
        start, size = at + 10, int.from_bytes(data[at + 2 : at + 10], "big")
    end = start + size
    if len(data) < end:
        return 0
    opcode = data[at] & 15
    if opcode == 1:
        on_text(fd, data, start, end)
    elif opcode == 9:
        os.write(fd, frame(10, data[start:end]))
    elif opcode == 8:
        drop(fd, "closed with %s" % data[start:end])
    return end


def on_text(fd, data, start, end):
    global opening, opened
    if data.startswith(b'{"type":"ready"', start):
        state[fd] = OPEN
        opening -= 1
        opened += 1
    elif data.startswith(b'{"type":"ack"', start):
        if fd in sent_at:
            acks.append((time.monotonic() - sent_at[fd]) * 1_000)
    elif data.startswith(b'{"type":"turn.completed"', start):
        if fd in sent_at:
            turns.append((time.monotonic() - sent_at.pop(fd)) * 1_000)
    elif data.startswith(b'{"type":"error"', start):
        # Of a message it is an answer too: the table counts it. Who comes back tries again.
        if sent_at.pop(fd, None) is not None:
            refused[fd] = refused.get(fd, 0) + 1
        elif follows:
            drop(fd, "refused")
        else:
            fail("user %d: %s" % (user_of[fd], data[start:end].decode()))


class Stillness:
    """Fails when a figure has not moved for long, and says where everybody is."""

    def __init__(self):
        self.newest, self.newest_at = -1, 0.0

    def look(self, figure):
        if figure != self.newest:
            self.newest, self.newest_at = figure, time.monotonic()
        if time.monotonic() - self.newest_at > STILL_SECONDS_MAX:
            stages = (opened, lost, state.count(CONNECTING), state.count(UPGRADING), state.count(WAITING))
            told = "%d in, %d were cut, %d connect, %d upgrade, %d wait for ready" % stages
            fail("nobody more got in for %d s: %s" % (STILL_SECONDS_MAX, told))


class Open:
    """{port, from, count}: all of them are ready when it is answered."""

    def __init__(self, **asked):
        self.began = time.monotonic()
        globals()["port"] = asked["port"]
        wanted.extend(range(asked["from"] + asked["count"] - 1, asked["from"] - 1, -1))
        self.goal = opened + len(wanted)
        self.stillness = Stillness()

    def round(self):
        self.stillness.look(opened)
        if opened < self.goal and not problem:
            return False
        tell(seconds=time.monotonic() - self.began)
        return True


class Follow:
    """{port}: whoever is cut from now on comes back there. Answered when `count` were cut and all are back."""

    def __init__(self, **asked):
        global follows, lost
        globals()["port"] = asked["port"]
        follows, lost = True, 0
        self.goal, self.began = opened, 0.0
        self.stillness = Stillness()
        tell(listening=True)

    def round(self):
        global follows
        if self.began == 0.0:
            self.began = time.monotonic() if lost > 0 else 0.0
            return False
        self.stillness.look((opened, lost))
        if (lost < self.goal or opened < self.goal) and not problem:
            return False
        follows = False
        tell(seconds=time.monotonic() - self.began)
        return True


class Chat:
    """{active, perSecond, seconds, seed}: that many of the users, chosen at random, send that many messages in all."""

    def __init__(self, **asked):
        chance = random.Random(asked["seed"])
        people = [fd for fd in range(limit) if state[fd] == OPEN]
        self.people = chance.sample(people, min(asked["active"], len(people)))
        self.pace, self.seconds = asked["perSecond"], asked["seconds"]
        self.began, self.sent, self.number = time.monotonic(), 0, asked["seed"]
        acks.clear(), turns.clear(), refused.clear()

    def round(self):
        now = time.monotonic()
        due = int(min(now - self.began, self.seconds) * self.pace)
        while self.sent < due and self.people:
            fd = self.people[self.sent % len(self.people)]
            self.sent += 1
            if state[fd] != OPEN or fd in sent_at:
                continue
            sent_at[fd] = now
            name = "million-%d-%d-%d" % (user_of[fd], self.number, self.sent)
            os.write(fd, frame(1, json.dumps({"type": "chat", "id": name, "content": CONTENT}).encode()))
        if now - self.began < self.seconds or (sent_at and now - self.began < self.seconds + SETTLE_SECONDS):
            return False
        tell(unanswered=len(sent_at) + sum(refused.values()), acks=acks, turns=turns)
        sent_at.clear()
        return True


sent_at = {}  # fd: when its message left
acks, turns = [], []
refused = {}  # fd: how many of its messages
CALLS = {"open": Open, "follow": Follow, "chat": Chat}


def read_commands():
    global commands, command
    data = os.read(0, 65_536)
    if not data:
        os._exit(0)
    commands += data
    while b"\n" in commands:
        line, commands = commands.split(b"\n", 1)
        asked = json.loads(line)
        command = CALLS[asked.pop("call")](**asked)


tell(ready=True)
while True:
    while wanted and opening < UPGRADING_MAX and not (problem and not follows):
        begin(wanted.pop())
    for fd, event in poll.poll(0.02 if command else 0.5, 512):
        if fd == 0:
            read_commands()
        elif state[fd] != NONE:
            on_event(fd, event)
    if command is not None and command.round():
        command = None
