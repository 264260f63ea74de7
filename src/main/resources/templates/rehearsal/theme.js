// Light or dark: as the computer says, or as chosen.

const KEPT = 'hamroh.theme';

export function offerThemes(button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const chosen = localStorage.getItem(KEPT);
    const dark = chosen ? chosen === 'dark' : system.matches;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    button.ariaPressed = String(dark);
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEPT, document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    show();
  });
  system.addEventListener('change', show);
  show();
}
