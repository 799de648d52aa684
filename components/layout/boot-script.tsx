/** Runs before the first paint: the chosen theme without a flash, and the mark by which style knows that scripts run. */
const script = `(function(d){d.js='';try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch(e){}})(document.documentElement.dataset)`

export function BootScript() {
  return <script>{script}</script>
}
