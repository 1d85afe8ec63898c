/** The address of the search dialog's script. */
declare module 'virtual:search-dialog' {
  const url: string;
  export default url;
}
