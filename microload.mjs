import { fork } from "node:child_process"; import net from "node:net";
const [size] = process.argv.slice(2);
for (const mode of ["raw","late","late-text","sync","raw","late","late-text","sync"]) {
  const child = fork("micro.mjs", [size, mode]);
  const { port } = await new Promise(r=>child.once("message", r));
  let done=0, on=true; const socks=[];
  for (let i=0;i<32;i++){ const s=net.connect(port,"127.0.0.1"); let left=0; 
    s.on("data",(d)=>{ if(left===0){ const h=d.indexOf("\r\n\r\n"); left=Number(/content-length: *(\d+)/i.exec(d.toString("latin1",0,h))[1])-(d.length-h-4);} else left-=d.length; if(left===0){done++; if(on) s.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");} });
    s.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"); socks.push(s);}
  await new Promise(r=>setTimeout(r,300));
  const cpu=async()=>{child.send(1); return (await new Promise(r=>child.once("message",r))).cpu};
  const a=await cpu(), d0=done; await new Promise(r=>setTimeout(r,1000)); const b=await cpu(), n=done-d0;
  console.log(mode, n+"/s", ((b.user-a.user+b.system-a.system)/n).toFixed(2),"µs  user",((b.user-a.user)/n).toFixed(2));
  on=false; socks.forEach(s=>s.destroy()); child.kill();
}
