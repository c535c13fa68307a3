import Domain
import Hummingbird
import Store
import Views

/// Answers a coordinator who says how a waiting file is to be read.
struct ImportMappingDesk {
    let context: CoordinatorContext

    /// Another kind starts with the columns recognised for it; the same kind takes the columns chosen.
    func map(_ id: ID<ImportRun>, _ form: SentForm) async throws -> Response {
        guard let proposal = try await context.tenant.proposal(of: id, at: context.now) else {
            guard try await context.tenant.read({ try $0.importRun(id) }) != nil else {
                throw WebRefusal.notFound
            }
            throw Refusal(.outOfStep, "This file was taken or discarded already.")
        }
        var reader = FormReader(form)
        let kind = reader.choice("kind", ImportKind.self)
        let unit = reader.choice("revenue-unit", ImportOptions.RevenueUnit.self, required: false)
        let order = reader.choice("date-order", DateOrder.self, required: false)
        guard let kind else { return refuse(proposal, nil, reader) }
        let header = proposal.document.header
        var mapping = ColumnMapping(recognising: header, as: kind)
        if kind == proposal.run.kind {
            mapping = chosen(kind, columns: header.count, &reader)
            for field in mapping.missing {
                reader.reject("column-\(field.rawValue)", "Say which column holds the \(field.label)")
            }
        }
        guard reader.isValid else { return refuse(proposal, mapping, reader) }
        let final = mapping
        try await context.tenant.write {
            try $0.map(id, as: final, revenueUnit: unit, dateOrder: order)
        }
        return context.redirect(to: .coordinator(context.slug, .importRun(id)))
    }

    private func chosen(_ kind: ImportKind, columns: Int, _ reader: inout FormReader) -> ColumnMapping {
        var mapping = ColumnMapping(recognising: [], as: kind)
        var used: [Int: ImportField] = [:]
        for field in kind.fields.map(\.field) {
            let name = "column-\(field.rawValue)"
            guard let text = reader.form[name], !text.isEmpty else { continue }
            guard let column = Int(text), (0..<columns).contains(column) else {
                reader.reject(name, "Choose a column of the file")
                continue
            }
            if let other = used[column] {
                reader.reject(name, "This column is the \(other.label) already")
                continue
            }
            used[column] = field
            mapping.set(field, to: column)
        }
        return mapping
    }

    private func refuse(_ proposal: ImportProposal, _ mapping: ColumnMapping?, _ reader: FormReader)
        -> Response
    {
        context.page(
            ImportPreviewPage(proposal, context: context, mapping: mapping, errors: reader.errors),
            status: .unprocessableContent)
    }
}
