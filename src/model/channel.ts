import { enumeration, type ValueOf } from './enumeration.js';

/** How an application comes in (办理形式), by GB/T 39046-2020 A.5. */
export const applicationChannels = /* @__PURE__ */ enumeration(
  'application-channel',
  ['办理形式', 'application channel'],
  {
    window: ['窗口办理', 'window'],
    computer: ['电脑端网上办理', 'online by computer'],
    mobile: ['移动端网上申请', 'online by mobile'],
    courier: ['快递申请', 'courier'],
    other: ['其他', 'other'],
  },
);

/** A channel of application (办理形式). */
export type ApplicationChannel = ValueOf<typeof applicationChannels>;

/** How a rating comes in (评价渠道): by the rating interface and table 9 of GB/T 39046-2020, and beside them what regions tell apart. */
export const ratingChannels = /* @__PURE__ */ enumeration('rating-channel', ['评价渠道', 'rating channel'], {
  computer: ['PC端', 'computer'],
  mobile: ['移动端', 'mobile'],
  'qr-code': ['二维码', 'QR code'],
  'hall-tablet': ['政务大厅平板电脑', 'hall tablet'],
  'hall-terminal': ['政务大厅其他终端', 'other hall terminal'],
  telephone: ['电话', 'telephone'],
  'text-message': ['短信', 'text message'],
  hall: ['实体大厅', 'hall'],
  kiosk: ['自助终端', 'self-service kiosk'],
  app: ['政务APP', 'app'],
  'mini-program': ['小程序', 'mini-program'],
  'official-account': ['公众号', 'official account'],
  'system-default': ['系统默认评价', 'entered by the system'],
});

/** A channel of rating (评价渠道). */
export type RatingChannel = ValueOf<typeof ratingChannels>;
