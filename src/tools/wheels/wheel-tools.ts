import type { Tool } from "../define-tool.ts";
import { addDocument } from "./add-document.ts";
import { addStops } from "./add-stops.ts";
import { addToPackingList } from "./add-to-packing-list.ts";
import { addVehicle } from "./add-vehicle.ts";
import { correctLog } from "./correct-log.ts";
import { createTrip } from "./create-trip.ts";
import { deleteTripEntry } from "./delete-trip-entry.ts";
import { deleteVehicleEntry } from "./delete-vehicle-entry.ts";
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
import { updateStop } from "./update-stop.ts";
import { updateTrip } from "./update-trip.ts";
import { updateVehicle } from "./update-vehicle.ts";

/** Vehicles and trips. The order is what models see. */
export const wheelTools: readonly Tool[] = [
  addVehicle,
  updateVehicle,
  listVehicles,
  logFuel,
  fuelReport,
  logOdometer,
  logMaintenance,
  correctLog,
  planService,
  dueServices,
  addDocument,
  deleteVehicleEntry,
  createTrip,
  updateTrip,
  listTrips,
  addStops,
  updateStop,
  tripSummary,
  setTripStatus,
  addToPackingList,
  showPackingList,
  markPacked,
  deleteTripEntry,
];
