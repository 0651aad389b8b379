// After a text was not saved, shows in the frame below it what was typed. Without it the button does, when it is pressed.
document.querySelector("button[data-preview=now]")?.click();
