// Gives PrimeFaces' charts the colours of the page, light or dark. It calls this by name before it draws.

window.voteChart = function voteChart() {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const config = this.cfg.config;
  config.data.datasets.forEach((set) => { set.backgroundColor = colour('--brand'); set.hoverBackgroundColor = colour('--brand-deep'); });
  Object.values(config.options.scales).forEach((scale) => {
    scale.ticks = { ...scale.ticks, color: colour('--muted') };
    scale.grid = { ...scale.grid, color: colour('--line') };
    scale.border = { color: colour('--line') };
  });
};
