import * as migration_20261124_064205_initial from './20261124_064205_initial';
import * as migration_20261124_153154_audit_ledger from './20261124_153154_audit_ledger';
import * as migration_20261124_171904_approval from './20261124_171904_approval';
import * as migration_20261124_191630_findings_apart from './20261124_191630_findings_apart';
import * as migration_20261124_215735_delivery from './20261124_215735_delivery';

export const migrations = [
  {
    up: migration_20261124_064205_initial.up,
    down: migration_20261124_064205_initial.down,
    name: '20261124_064205_initial',
  },
  {
    up: migration_20261124_153154_audit_ledger.up,
    down: migration_20261124_153154_audit_ledger.down,
    name: '20261124_153154_audit_ledger',
  },
  {
    up: migration_20261124_171904_approval.up,
    down: migration_20261124_171904_approval.down,
    name: '20261124_171904_approval',
  },
  {
    up: migration_20261124_191630_findings_apart.up,
    down: migration_20261124_191630_findings_apart.down,
    name: '20261124_191630_findings_apart',
  },
  {
    up: migration_20261124_215735_delivery.up,
    down: migration_20261124_215735_delivery.down,
    name: '20261124_215735_delivery'
  },
];
