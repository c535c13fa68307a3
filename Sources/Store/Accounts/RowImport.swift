import Domain
import GRDB

/// How the rows of one kind are held against what the tenant has, and written.
protocol RowImport {
    associatedtype Row

    /// Reads only, so that a preview tells what the import itself will do.
    func plan(_ row: Row) throws -> RowPlan
    mutating func write(
        _ row: Row, _ plan: RowPlan, in transaction: TenantTransaction, by actor: ImportActor
    ) throws
}

extension RowImport {
    func tally(_ rows: [Row]) throws -> ImportTally {
        try rows.reduce(ImportTally()) { $0 + (try plan($1)).tally }
    }

    mutating func take(
        _ rows: [Row], in transaction: TenantTransaction, by actor: ImportActor
    ) throws -> ImportTally {
        var tally = ImportTally()
        for row in rows {
            let plan = try plan(row)
            try write(row, plan, in: transaction, by: actor)
            tally = tally + plan.tally
        }
        return tally
    }
}

extension TenantReading {
    /// What taking the rows would come to now; nothing is written.
    func tally(_ rows: ImportRows, fields: Set<ImportField>) throws -> ImportTally {
        switch rows {
        case .accounts(let rows): try AccountImport(self, fields: fields).tally(rows)
        case .opportunities(let rows): try OpportunityImport(self, fields: fields).tally(rows)
        case .salesTeams(let rows): try AgentImport(self, fields: fields).tally(rows)
        case .products(let rows): try ProductImport(self, fields: fields).tally(rows)
        case .references(let rows): try ReferenceImport(self, fields: fields).tally(rows)
        }
    }
}

extension TenantTransaction {
    /// Writes rows of a file; rows that say nothing new write nothing.
    func take(_ rows: ImportRows, fields: Set<ImportField>, by actor: ImportActor) throws -> ImportTally {
        switch rows {
        case .accounts(let rows):
            var taking = try AccountImport(self, fields: fields)
            let tally = try taking.take(rows, in: self, by: actor)
            if tally.added > 0 { try taking.adoptOpportunities(at: actor.at) }
            return tally
        case .opportunities(let rows):
            var taking = try OpportunityImport(self, fields: fields)
            return try taking.take(rows, in: self, by: actor)
        case .salesTeams(let rows):
            var taking = try AgentImport(self, fields: fields)
            return try taking.take(rows, in: self, by: actor)
        case .products(let rows):
            var taking = try ProductImport(self, fields: fields)
            return try taking.take(rows, in: self, by: actor)
        case .references(let rows):
            var taking = try ReferenceImport(self, fields: fields)
            return try taking.take(rows, in: self, by: actor)
        }
    }
}
