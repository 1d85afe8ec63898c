/** A complete, short design document on which the reviewer has no question. */
export const goodDocument: { readonly sections: Readonly<Record<string, string>>; readonly others: [] } = {
  sections: {
    overview: `A taxi company in one large city shows at booking when a passenger arrives and what the trip costs. We predict how long each trip takes. The pricing team is the owner. First offline result in March 2027, pilot in May, launch in July.`,
    problem: `The company bears the error of the upfront price, since drivers are paid by the meter. Today's estimate, free-flow time multiplied by a factor for the hour, is wrong by 4.1 minutes on average, and passengers to the airport complain first.`,
    customers: `Passengers see the time of arrival and the price. Drivers are affected by where trips are cheap. The pricing team reads the errors by district each morning, and support staff answer complaints with them.`,
    value: `A table of historical medians by district and hour needs no training and reaches 3.4 minutes. It knows neither weather nor closed roads, and has no value for a third of all pairs of districts. A model can share what it learns between them.`,
    'business-metrics': `| Measure | Today | Goal |
| --- | ---: | ---: |
| Loss from upfront prices, share of revenue | 3.2 % | 2.0 % |
| Complaints about arrival, per 1,000 trips | 4.5 | 3 |

Guardrail: the share of quotes that become trips may not fall by more than 0.5 points.`,
    assumptions: `Drivers take the route that the routing engine proposes in nine trips of ten. Meters record start and end to the second. Predictions during a trip and dispatch are out of scope and come later, if the pilot succeeds.`,
    costs: `Serving takes two small machines, about $400 a month. Two engineers and a data scientist for four months cost $180,000. A tenth of a point of revenue is worth $20,000 a month, so the work pays back within a year.`,
    solution: `The app asks for a quote. The service takes the route from the routing engine, adds features of the last minutes, and answers with a median, a cautious quantile and a mean. The app shows the first, promises the second at airport and station, and prices with the third.`,
    'user-experience': `Passengers see an arrival time, rounded to five minutes, and one price. For the airport the app says "by 17:40" and means the cautious quantile. If no prediction comes in time, the app shows the free-flow estimate and no promise.`,
    'performance-metrics': `Offline: mean absolute error (MAE) on the following month, 3.4 minutes for the table of medians, at most 2.8 to launch. The promise at the airport must hold for 80 % of trips, in each hour and district between 77 and 83 %. Online: loss from upfront prices against the control weeks.`,
    pilot: `A switchback experiment over six weeks, the city alternating every two hours between the factor and the model. We launch if the loss from prices falls by at least 0.6 points and the promise holds for 77 % or more. We stop if the loss falls by less than 0.2 points: the table of medians then replaces the factor.`,
    requirements: `| Requirement | Target |
| --- | --- |
| Quotes | 500,000 a day, 25 a second at the peak |
| Latency at p99 | 100 ms |
| Availability | 99.9 % of quotes, the free-flow estimate for the rest |
| Freshness | traffic features at most 5 minutes old |`,
    framing: `Regression on the logarithm of actual time over free-flow time, from features known at the quote, with quantiles at 0.5 and 0.8 and the mean. One example is one completed trip, and its label is read off the meter.`,
    data: `Labels come from the meters of 160,000 trips a day, free and within minutes; one in fifty is wrong, mostly where a driver forgot to stop the meter, and a rule removes them. Features: route, hour, weather, speeds of the last 15 minutes by road segment. We split by time: 12 months to train, the next month to validate, the one after to test.`,
    models: `Free-flow time, then medians, then linear regression, then boosted trees on the ratio. We chose boosted trees over a sequence model on the route: 2.7 against 2.6 minutes of error in a trial, at a tenth of the latency. A graph model becomes worth it when coverage of speeds doubles.`,
    'model-evaluation': `Seven test weeks in time order, each with the model of the week before. Errors by district, hour, weather and length of trip, with intervals from a bootstrap over days. Rain, football evenings and the airport are reported each on their own.`,
    architecture: `The quote service calls the routing engine, the feature store and the model server in this order. Trips, quotes and speeds go to a log; a nightly job joins them into examples, and training reads nothing else.`,
    serving: `The model runs inside the quote service, on CPU.

| Step | p99 |
| --- | ---: |
| Routing engine | 45 ms |
| Features | 20 ms |
| Model | 10 ms |
| Network and parsing | 15 ms |
| Total | 90 ms |

A release serves 5 % of quotes for a day. One command brings back the previous version within two minutes.`,
    'data-engineering': `Meters and speeds arrive as a stream; the speeds of the last 15 minutes are kept in memory and written to the log as they were served, so that training sees the same values. Raw positions are deleted after 30 days, joined examples are kept for 24 months.`,
    'model-lifecycle': `Training runs each Sunday on the last 12 months and takes 40 minutes. The registry holds model, data interval, code and results. A new model replaces the old one only when its error on the last week is at most 1 % higher.`,
    monitoring: `| Signal | Threshold | Action |
| --- | --- | --- |
| Mean error of the last two hours | over 4 minutes | page the pricing team, serve medians |
| Promise at the airport kept | under 75 % in a day | widen the quantile, look for closed roads |
| Age of the speeds | over 10 minutes | leave them out, open a ticket |`,
    scaling: `Twice the quotes need two more machines, which takes a day. A second city needs its own table and model, from three months of its trips. Above 500 quotes a second the routing engine is the limit, and its answers would be cached by pair of districts.`,
    safeguards: `Positions of passengers are personal data: used with consent given in the app, kept for 30 days, deleted on request. Prices do not depend on who asks. Errors by district are compared each month, so that poorer districts do not pay for the uncertainty of the model.`,
  },
  others: [],
};
