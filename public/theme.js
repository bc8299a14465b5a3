// What tells of a decision or an example that the address names has its room from the start.
if (/#.*=|\?example=/.test(location.href)) document.documentElement.dataset.decision = '';

// Sets the chosen colours before anything is drawn. Without a choice they follow the system.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be closed; the system's colours are right then.
}
