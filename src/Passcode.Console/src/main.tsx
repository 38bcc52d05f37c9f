document.title = "Passcode";
