const { dataset } = document.documentElement;

// What tells of a decision or an example that the address names has its room from the start.
if (/#.*=|\?example=/.test(location.href)) dataset.decision = '';

// What was chosen holds before anything is drawn.
try {
  for (const name of ['theme', 'rust']) {
    const choice = localStorage.getItem(name);
    if (/^(light|dark|hidden)$/.test(choice)) dataset[name] = choice;
  }
} catch {
  // Storage may be closed.
}
