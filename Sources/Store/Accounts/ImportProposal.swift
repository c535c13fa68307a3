package import Domain
package import Foundation

/// An uploaded file held against what the program has: all that a person needs to decide on it. Nothing is written by it.
package struct ImportProposal: Sendable {
    package let run: ImportRun
    package let document: CSVDocument
    /// Nil while the kind is unknown.
    package let mapping: ColumnMapping?
    /// Why it cannot be taken as it is mapped now, if it cannot.
    package let refusal: ImportRefusal?
    package let reading: ImportReading?
    /// The rows that would be written.
    package let rows: ImportRows?
    package let problems: [ImportProblem]
    package let refusedCount: Int
    package let tally: ImportTally
    package let unmapped: [UnmappedValue]

    package var mayBeTaken: Bool { (rows?.count ?? 0) > 0 }

    /// The fields that the file has a column for.
    var fields: Set<ImportField> { Set(mapping.map { Array($0.columns.keys) } ?? []) }
}

extension TenantDatabase {
    /// Reads a file that waits to be taken; nil when there is no such file, or it was taken or discarded.
    ///
    /// The file is read outside of any transaction, so that a large one keeps nobody waiting.
    package func proposal(of id: ID<ImportRun>, at now: Date) async throws -> ImportProposal? {
        let start = try await read { snapshot -> (ImportRun, Data, String)? in
            guard let run = try snapshot.importRun(id), let content = try snapshot.importContent(id) else {
                return nil
            }
            return (run, content, try snapshot.program().currency)
        }
        guard let (run, content, currency) = start else { return nil }
        let document = try CSVDocument([UInt8](content))
        var mapping: ColumnMapping?
        var reading: ImportReading?
        var refusal: ImportRefusal?
        if let kind = run.kind {
            let stored = ColumnMapping(text: run.mapping, kind: kind, columnCount: document.header.count)
            let used = stored ?? ColumnMapping(recognising: document.header, as: kind)
            mapping = used
            let options = ImportOptions(
                revenueUnit: run.revenueUnit, dateOrder: run.dateOrder, currency: currency)
            do {
                reading = try ImportReading(document, mapping: used, options: options)
            } catch {
                refusal = error
            }
        } else {
            refusal = .unrecognised(columns: document.header.filter { !$0.isEmpty })
        }
        guard let mapping, let reading else {
            return ImportProposal(
                run: run, document: document, mapping: mapping, refusal: refusal, reading: nil, rows: nil,
                problems: [], refusedCount: 0, tally: ImportTally(), unmapped: [])
        }
        return try await read { snapshot in
            try snapshot.proposal(run: run, document: document, mapping: mapping, reading: reading, at: now)
        }
    }
}

extension TenantReading {
    fileprivate func proposal(
        run: ImportRun, document: CSVDocument, mapping: ColumnMapping, reading: ImportReading, at now: Date
    ) throws -> ImportProposal {
        let check = try ImportCheck(self, columns: mapping.columns.mapValues { document.header[$0] }, at: now)
        let own = check.problems(in: reading.rows)
        let refusedLines = Set(own.map(\.line))
        let rows = reading.rows.without(lines: refusedLines)
        let known = try importVocabulary()
        let names = Set((known.accounts + known.agents).map(NameMatch.key))
        let unmapped = reading.unmapped(known).filter { value in
            let isName = value.subject == .account || value.subject == .agent
            return !(isName && names.contains(NameMatch.key(value.text)))
        }
        return ImportProposal(
            run: run, document: document, mapping: mapping, refusal: nil, reading: reading, rows: rows,
            problems: (reading.problems + own).sorted { $0.line < $1.line },
            refusedCount: reading.refusedCount + refusedLines.count,
            tally: try tally(rows, fields: Set(mapping.columns.keys)), unmapped: unmapped)
    }
}
