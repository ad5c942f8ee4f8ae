import { openBrowser } from './browser.mjs';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, extname } from 'node:path';
const [,, only='.', scr='en-light-1440', user='ada', out='/tmp/look/shots'] = process.argv;
const BASE='http://localhost:8080', APP='/tmp/look/app';
const types={'.js':'text/javascript','.css':'text/css','.svg':'image/svg+xml','.woff2':'font/woff2','.png':'image/png','.json':'application/json'};
mkdirSync(out,{recursive:true});
const browser=await openBrowser();
const pw=process.env.PW??'muster';
for (const s of scr.split(',')) {
  const [language,colorScheme,width]=s.split('-');
  const ctx=await browser.newContext({viewport:{width:+width,height:900},locale:language,colorScheme,reducedMotion:'reduce',serviceWorkers:'block'});
  await ctx.addInitScript(l=>localStorage.setItem('muster-language',l),language);
  if (existsSync(join(APP,'index.html'))) {
    await ctx.route(`${BASE}/assets/**`, r=>{const p=join(APP,new URL(r.request().url()).pathname); return existsSync(p)?r.fulfill({path:p,contentType:types[extname(p)]}):r.continue();});
    await ctx.route(u=>u.origin===BASE, async r=>{ if(r.request().resourceType()==='document'&&!/^\/(api|signed-in|logout)/.test(new URL(r.request().url()).pathname)&&ctx.signed) return r.fulfill({body:readFileSync(join(APP,'index.html'),'utf8').replaceAll('__CSP_NONCE__','x'),contentType:'text/html'}); return r.fallback();});
  }
  const page=await ctx.newPage(); page.setDefaultTimeout(15000);
  page.on('console',m=>m.type()==='error'&&console.log(s,'CONSOLE',m.text().slice(0,300)));
  page.on('pageerror',e=>console.log(s,'PAGEERROR',e.message));
  page.on('response',a=>a.status()>=400&&console.log(s,a.status(),a.url()));
  await page.goto(BASE); await page.fill('#username',user); await page.fill('#password',pw); await page.click('#kc-login');
  await page.getByRole('heading',{level:1}).waitFor(); ctx.signed=true;
  const get=p=>page.evaluate(async u=>(await fetch(u)).json(),p);
  const pm=(await get('/api/postmortem/v1/postmortems?limit=50')).items;
  const review=(pm.find(p=>/Bank transfers/.test(p.title))??pm[0])?.id, done=(pm.find(p=>/Search answers/.test(p.title))??pm[0])?.id;
  const steps=await (await import('/tmp/look/pages.mjs?'+Date.now())).default({page,review,done,get,BASE});
  for (const [name,path,act] of steps) {
    if(!new RegExp(only).test(name)) continue;
    try {
      await page.goto(BASE+path); await page.getByRole('heading',{level:1}).waitFor();
      const settled=()=>page.waitForFunction(()=>!document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy=true]'));
      await settled(); if(act){await act(page); await settled();}
      await page.waitForTimeout(250);
      const w=await page.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(w>0) console.log(s,name,'TOO WIDE by',w);
      if(process.env.AXE){ await page.evaluate(readFileSync(new URL('node_modules/axe-core/axe.min.js',import.meta.url),'utf8')); const {violations}=await page.evaluate(()=>window.axe.run({runOnly:['wcag2a','wcag2aa','wcag21a','wcag21aa']})); for(const v of violations) console.log(s,name,'AXE',v.impact,v.id,v.nodes.map(n=>n.target+' '+n.failureSummary.slice(0,150).replace(/\n/g,' ')).slice(0,4).join(' | ')); }
      await page.screenshot({path:join(out,`${name}-${s}.png`),fullPage:(await page.getByRole('dialog').count())===0});
    } catch(e){ console.log(s,name,'FAILED',e.message.split('\n')[0]); await page.screenshot({path:join(out,`${name}-${s}-failed.png`)}).catch(()=>{}); }
  }
  await ctx.close();
}
await browser.close();
