// Before the first paint: style may know that there is JavaScript.
document.documentElement.classList.add("js");
