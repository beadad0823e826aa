import type { ThemeConfig } from 'antd'

/** One look with the villager's side: warm paper ground, deep green, a little brick. Every text colour stands at 4.5:1 or more on its ground. */
export const CONSOLE_THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0B5D4E',
    colorInfo: '#0B5D4E',
    colorLink: '#0B5D4E',
    colorLinkHover: '#08463B',
    colorSuccess: '#2C6E2F',
    colorWarning: '#94490F',
    colorError: '#A3271B',
    colorText: '#1F2A26',
    colorTextSecondary: '#4C5853',
    colorTextTertiary: '#5C6762',
    colorTextDescription: '#4C5853',
    colorTextPlaceholder: '#69736E',
    colorBgLayout: '#F5F0E6',
    colorBgContainer: '#FFFDF9',
    colorBgElevated: '#FFFDF9',
    colorBorder: '#B9AE98',
    colorBorderSecondary: '#E2DACA',
    colorSplit: '#E8E1D3',
    borderRadius: 6,
    fontSize: 15,
    controlHeight: 36,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#F1EADC', headerColor: '#33403B', cellPaddingBlock: 10, rowHoverBg: '#F7F1E5', borderColor: '#E6DECF' },
    Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelColor: '#1F2A26', verticalLabelPadding: '0 0 4px', itemMarginBottom: 18 },
    Modal: { titleFontSize: 18 },
    Descriptions: { itemPaddingBottom: 8 },
  },
}
