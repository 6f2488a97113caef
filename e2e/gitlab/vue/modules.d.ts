declare module '*.vue' {
  const component: import('vue').ComponentOptions<import('vue').default>;
  export default component;
}
declare module 'gitlab-ui-62/dist/components/*' {
  const component: import('vue').ComponentOptions<import('vue').default>;
  export default component;
}
declare module 'gitlab-ui-113/dist/components/*' {
  const component: import('vue').ComponentOptions<import('vue').default>;
  export default component;
}
declare module 'gitlab-ui-137/dist/components/*' {
  const component: import('vue').ComponentOptions<import('vue').default>;
  export default component;
}
