/** Maps predicted probabilities to repaired ones, row by row. */
export type Calibrate = (predictions: Float64Array) => Float64Array;

/** Fits a calibration map on predictions and labels of rows that the model was not trained on. */
export type FitCalibrator = (predictions: Float64Array, labels: Uint8Array) => Calibrate;
