/** Paints for the first word of a colour's name. */
const PAINTS: Readonly<Record<string, string>> = {
  branco: '#fcfcfa',
  prata: '#a9b0b5',
  cinza: '#717a80',
  preto: '#2c2f33',
  vermelho: '#b3332f',
  azul: '#2f5d9b',
  verde: '#2f6f56',
  amarelo: '#d9a925',
  bege: '#cdbb99',
  marrom: '#6d4d38',
  laranja: '#cf6a2c',
};

/** A car of this colour, from its side. */
export function CarPicture({ color }: { color: string | null }) {
  const [first = ''] = (color ?? '').toLowerCase().split(' ');
  return (
    <svg className="car" viewBox="0 0 240 90" aria-hidden="true">
      <ellipse cx="120" cy="79" rx="104" ry="5" className="shadow" />
      <path
        fill={PAINTS[first] ?? '#8a9690'}
        d="M12 66c-3-11 2-19 14-22l28-5c14-13 32-21 56-21 28 0 47 8 64 21l34 6c15 3 22 9 22 18 0 6-3 9-9 9H22c-6 0-9-2-10-6z"
      />
      <path className="glass" d="M66 39c11-9 23-13 40-14v15l-42 1zm48-14c20 0 34 5 47 14l-2 2-45-1z" />
      <g className="wheel">
        <circle cx="62" cy="69" r="15" />
        <circle cx="182" cy="69" r="15" />
      </g>
      <g className="hub">
        <circle cx="62" cy="69" r="7" />
        <circle cx="182" cy="69" r="7" />
      </g>
    </svg>
  );
}
