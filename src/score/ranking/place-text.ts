/** A place as it is written, `2` or `2.5`, from twice of it. */
export function placeText(twice: number): string {
  return `${twice >> 1}${twice % 2 === 0 ? '' : '.5'}`;
}
