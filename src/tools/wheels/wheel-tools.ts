import type { Tool } from "../define-tool.ts";
import { addDocument } from "./add-document.ts";
import { addStops } from "./add-stops.ts";
import { addToPackingList } from "./add-to-packing-list.ts";
import { addVehicle } from "./add-vehicle.ts";
import { createTrip } from "./create-trip.ts";
import { dueServices } from "./due-services.ts";
import { fuelReport } from "./fuel-report.ts";
import { listTrips } from "./list-trips.ts";
import { listVehicles } from "./list-vehicles.ts";
import { logFuel } from "./log-fuel.ts";
import { logMaintenance } from "./log-maintenance.ts";
import { logOdometer } from "./log-odometer.ts";
import { markPacked } from "./mark-packed.ts";
import { planService } from "./plan-service.ts";
import { setTripStatus } from "./set-trip-status.ts";
import { showPackingList } from "./show-packing-list.ts";
import { tripSummary } from "./trip-summary.ts";

/** Vehicles and trips. The order is what models see. */
export const wheelTools: readonly Tool[] = [
  addVehicle,
  listVehicles,
  logFuel,
  fuelReport,
  logOdometer,
  logMaintenance,
  planService,
  dueServices,
  addDocument,
  createTrip,
  listTrips,
  addStops,
  tripSummary,
  setTripStatus,
  addToPackingList,
  showPackingList,
  markPacked,
];
