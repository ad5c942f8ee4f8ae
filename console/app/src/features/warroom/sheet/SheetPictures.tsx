import { pictureUrl, type Shown } from '../pictures/api';

/** The pictures of an entry with what they show; read at once, since paper does not wait for anybody to scroll. */
export function SheetPictures({ incidentId, pictures }: { incidentId: string; pictures: Shown[] }) {
  return pictures.map(({ id, alt }) => (
    <figure key={id}>
      <img src={pictureUrl(incidentId, id)} alt={alt} />
      <figcaption>{alt}</figcaption>
    </figure>
  ));
}
