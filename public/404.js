// Some mail programs write a link's # as %23, and so the host is asked for a page that it does not have. This puts it back.
{
  const { origin, pathname } = location;
  const at = pathname.indexOf("%23");
  if (at >= 0) location.replace(`${origin}${pathname.slice(0, at)}#${pathname.slice(at + 3)}`);
  // Where this script was found, the app is.
  const { src } = document.currentScript;
  addEventListener("DOMContentLoaded", () => {
    const home = document.getElementById("home");
    home.firstChild.href = new URL("./", src);
    home.hidden = false;
  });
}
