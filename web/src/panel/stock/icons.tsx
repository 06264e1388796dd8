import { icon } from '../../design/icons.tsx';

export const CameraIcon = icon(
  <>
    <path d="M3.500 8.500h4l1.500-2.500h6l1.500 2.500h4V19h-17z" />
    <circle cx="12" cy="13.200" r="3.300" />
  </>,
);
export const TrashIcon = icon(
  <path d="M4.500 6.500h15M9.500 6V4h5v2M6.500 6.500l.8 13h9.400l.8-13M10 10.500v5.500m4-5.500v5.500" />,
);
