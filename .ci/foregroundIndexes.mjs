// node foregroundIndexes.mjs <home of the test engine> <its port>
//
// A mongod answers `createIndexes` once the indexes are built. The engine the tests run on leaves that
// to a background job, seconds later, so that a unique index would not hold yet when the first rows are
// written. Here its function is replaced by one that builds at once, one caller at a time.
import { createRequire } from 'node:module'

const [home, port] = process.argv.slice(2)
const pg = createRequire(`${home}/gateway/`)('pg')

const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
await client.connect()
await client.query(`
  create or replace function documentdb_api.create_indexes_background(
    p_database_name text, p_index_spec documentdb_core.bson,
    out retval documentdb_core.bson, out ok boolean, out requests documentdb_core.bson
  ) returns record language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(1);
    retval := documentdb_api_internal.create_indexes_non_concurrently(
      p_database_name, p_index_spec, true);
    ok := true;
  end $$`)
await client.end()
