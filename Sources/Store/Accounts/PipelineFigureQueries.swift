package import Domain
import GRDB

extension TenantReading {
    /// What all deals on record add up to.
    package func pipelineFigures() throws -> PipelineFigures {
        let row = try database.row(
            """
            SELECT count(*) FILTER (WHERE stage = 'won') AS won, count(*) FILTER (WHERE stage = 'lost') AS lost,
                count(*) FILTER (WHERE stage = 'engaging') AS engaging,
                count(*) FILTER (WHERE stage = 'prospecting') AS prospecting,
                coalesce(sum(value_minor) FILTER (WHERE stage = 'won'), 0) AS won_minor, max(closed_on) AS last_close
            FROM opportunity
            """)
        guard let row else {
            return PipelineFigures(won: 0, lost: 0, engaging: 0, prospecting: 0, wonMinor: 0, lastClose: nil)
        }
        return PipelineFigures(
            won: row["won"], lost: row["lost"], engaging: row["engaging"], prospecting: row["prospecting"],
            wonMinor: row["won_minor"], lastClose: row.optionalDay("last_close"))
    }
}
