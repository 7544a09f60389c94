import uWS from "uWebSockets.js";
import http from "node:http";
const size = Number(process.argv[2] ?? 20000), mode = process.argv[3];
const body = Buffer.from("x".repeat(size)); const text = body.toString();
const app = uWS.App();
const q=[];
app.get("/*", (res, req) => {
  if (mode === "raw") { res.writeHeader("content-type","application/json; charset=utf-8"); res.end(text); return; }
  res.onAborted(()=>{});
  if (mode === "sync") { for (let i=0;i<10;i++) res.writeHeader("x-header-"+i, "some value of it"); res.end(body); return; }
  if (q.length===0) setImmediate(()=>{ for (const r of q.splice(0)) r.cork(()=>{ r.writeHeader("content-type","application/json; charset=utf-8"); r.end(mode==="late-text"?text:body); }); });
  q.push(res);
});
app.listen("127.0.0.1", 0, (t) => { process.send?.({ port: uWS.us_socket_local_port(t) }); });
process.on("message", () => { process.send({ cpu: process.cpuUsage() }); });
