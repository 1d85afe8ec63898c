/**
 * The things that estimates count. Each is a base unit of its own, so that users never add up with bytes.
 * English nouns in the singular, lower case, words joined by `_`; alphabetical. Add a noun here to make it a unit.
 */
export const countingUnits: readonly string[] = `
  account action ad advertiser agent alert annotator answer appeal attempt auction
  batch bid block box buyer
  call camera campaign candidate car case category chunk claim class click client clip cluster comment comparison complaint
  conversation conversion core country cpu creative creator customer
  dataset decision delivery detection device dimension dispute document driver
  edge embedding engineer epoch error event example experiment expert
  face false_alarm false_negative false_positive feature file follower frame
  game gpu group head host
  identity image impression incident index install instance interaction invoice item
  job judgment key
  label lane language layer lead link list listing loan location log login lookup
  machine member merchant message mistake model moderator
  neighbor node notification
  object offer operation operator order outage
  page pair parameter partition passage patient payment person photo player playlist position post prediction
  product profile prompt purchase
  query question
  rack rater read reader record region replica report request response restaurant result retraining return review
  reviewer ride rider row rule run
  sale sample scan search segment seller sentence sequence server session shard share shop signal site slot song source
  speaker step store story stream student subscriber subscription
  table task team test ticket token topic track transaction trial trip turn
  update upload user utterance
  variant vector vehicle vendor version video view viewer violation visit visitor vote
  warehouse window word worker write
`
  .trim()
  .split(/\s+/);
