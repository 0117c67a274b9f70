import { KENGETALLEN, type KengetalKeuzes } from '../kengetallen/kengetallen';
import type { Eenheid } from '../velden/datum-filter';
import type { EigenStand, KengetalTelling, EigenVoorwaarde, VensterGrens } from './eigen-kengetal';

/** Conditions that count the same as a kengetal of the report, as it is defined now. An unknown id is a `RangeError`. */
export function kopieVan(id: string, keuzes: KengetalKeuzes): KengetalTelling {
	const kengetal = KENGETALLEN.find((each) => each.id === id);
	if (!kengetal) throw new RangeError(`no kengetal ${id}`);
	const { groep, kolom, datum } = kengetal;
	const window = (
		vanaf: VensterGrens | null,
		tot: VensterGrens | null,
		totEnMet = true
	): EigenVoorwaarde => ({ soort: 'venster', van: groep, veld: datum, vanaf, tot, totEnMet });
	const conditions = (): EigenVoorwaarde[] => {
		switch (kolom) {
			case 'actief':
				return [is('actief')];
			case 'start':
				return keuzes.start === 'afgelopen'
					? [is('actief'), window(at(-20), at(0))]
					: [is('gesloten', true), window(at(1), at(21))];
			case 'signaal':
				return [is('actief'), window(at(0), at(28))];
			case 'verstreken':
				return [is('actief'), is('afgehandeld', true), window(null, at(-1))];
			case 'einde':
				return [is('actief'), window(at(0), at(3, 'maanden'), false)];
			case 'letop':
				return kengetal.opschorting
					? [is('actief'), is('opgeschort')]
					: [is('actief'), is('actieveModule', true)];
		}
	};
	return { tel: groep, voorwaarden: conditions(), deelVan: null };
}

function is(stand: EigenStand, niet = false): EigenVoorwaarde {
	return { soort: 'stand', stand, niet };
}

function at(aantal: number, eenheid: Eenheid = 'dagen'): VensterGrens {
	return { aantal, eenheid };
}
