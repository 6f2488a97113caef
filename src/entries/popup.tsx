document.title = 'Scopewise';
