/** Read by Taro's build only; jest compiles with swc. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '11', chrome: '61' } }]],
}
