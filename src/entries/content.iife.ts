document.body.append(document.createElement('scopewise-spike'));
