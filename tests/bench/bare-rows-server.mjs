/**
 * The peer of the public list page: node:http, one prepared query, nothing else. Same rows, same shape, same pool size.
 * Arguments: database address, division code, edition id. Prints its port.
 */
import http from 'node:http'
import pg from 'pg'

const [databaseUrl, divisionCode, editionId] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 })
const query = {
  name: 'rows',
  text: `SELECT row_no AS "rowNo", group_name AS "groupName", household_no AS "householdNo", name, area_milli_mu::float8 AS "areaMilliMu", rate::float8, count, item, grade, amount_fen::float8 AS "amountFen"
    FROM payment_rows WHERE division_code = $1 AND edition_id = $2 AND row_no > $3 ORDER BY row_no LIMIT 51`,
}

const server = http.createServer(async (request, response) => {
  const after = Number(new URL(request.url, 'http://bare').searchParams.get('after') ?? 0)
  const { rows } = await pool.query({ ...query, values: [divisionCode, editionId, after] })
  const items = rows.slice(0, 50)
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify({ items, next: rows.length > 50 ? String(items.at(-1).rowNo) : null }))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
