import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../src/shell/address.ts';
import { changed, filterCount, filterOf, pageOf, stockSearch, toggled } from '../src/showroom/search.ts';

const ofAddress = (text: string) => stockSearch(parseSearch(text));

describe('the search in an address', () => {
  it('says the same after it was written into an address', () => {
    const search = stockSearch({
      busca: 'onix, 1.0 & mais',
      marca: ['Fiat', 'Citroën'],
      tipo: ['CAR'],
      precoAte: 90_000,
      ordem: 'menor-preco',
      pagina: 3,
    });
    expect(ofAddress(stringifySearch({ ...search }))).toEqual(search);
  });

  it('passes over what makes no sense', () => {
    expect(ofAddress('tipo=SHIP&anoDe=abc&precoAte=-1&ordem=x&pagina=0&marca=&busca=%20&foo=1')).toEqual({});
  });

  it('is empty for the order and the page that are there without it', () => {
    expect(ofAddress('ordem=recentes&pagina=1')).toEqual({});
  });

  it('takes no page that the graph would refuse', () => {
    expect(ofAddress('pagina=417')).toEqual({});
    expect(pageOf(ofAddress('pagina=416')).offset).toBeLessThanOrEqual(10_000);
  });
});

describe('the filter of the graph', () => {
  it('never lists sold vehicles', () => {
    expect(filterOf({})).toEqual({ status: ['AVAILABLE', 'RESERVED'] });
  });

  it('has each condition of the address', () => {
    expect(
      filterOf(ofAddress('marca=Fiat&marca=Honda&precoDe=50000&kmAte=20000&anoDe=2020&anoAte=2024')),
    ).toEqual({
      status: ['AVAILABLE', 'RESERVED'],
      make: ['Fiat', 'Honda'],
      price: { min: '50000.00' },
      mileage: { max: 20_000 },
      year: { min: 2020, max: 2024 },
    });
  });
});

describe('a change of the filters', () => {
  it('begins at the first page', () => {
    expect(changed(ofAddress('pagina=2&marca=Fiat'), { kmAte: 5_000 })).toEqual({
      marca: ['Fiat'],
      kmAte: 5_000,
    });
  });

  it('ticks and unticks a value', () => {
    const ticked = toggled({}, 'cambio', 'CVT');
    expect(ticked).toEqual({ cambio: ['CVT'] });
    expect(toggled(ticked, 'cambio', 'CVT')).toEqual({});
  });

  it('forgets the models of a make that is changed', () => {
    expect(toggled(ofAddress('marca=Fiat&modelo=Mobi'), 'marca', 'Fiat')).toEqual({});
  });

  it('counts each value, but not the words, the order and the page', () => {
    expect(filterCount(ofAddress('busca=onix&ordem=menor-km&pagina=2&marca=Fiat&marca=Honda&kmAte=1'))).toBe(
      3,
    );
  });
});
