try{if(location.hash.length>2||Object.keys(localStorage).some(key=>/^cairn:\w+:m:/.test(key)))document.documentElement.dataset.shell="bare"}catch{}
