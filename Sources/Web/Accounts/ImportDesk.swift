import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// Answers what a coordinator does with files.
struct ImportDesk {
    let context: CoordinatorContext

    static let mostMegabytes = 20

    func list(errors: FieldErrors = [:], kind: String = "") async throws -> Response {
        let page = try context.query().page
        let size = ImportListPage.pageSize
        let (runs, total) = try await context.tenant.read { snapshot in
            (
                try snapshot.importRuns(most: size, offset: (page - 1) * size),
                try snapshot.importRunCount()
            )
        }
        let view = ImportListPage(
            frame: context.frame(title: "Import"), tenant: context.slug, errors: errors, kind: kind,
            runs: runs,
            page: page, total: total, clock: context.clock)
        return context.page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Keeps the file and shows it; what is no list at all comes back with what to do about it.
    func upload(_ form: SentForm) async throws -> Response {
        var reader = FormReader(form)
        let chosen = reader.choice("kind", ImportKind.self, required: false)
        guard let file = form.files["file"], !(file.name.isEmpty && file.isEmpty) else {
            reader.reject("file", "Choose a file")
            return try await list(errors: reader.errors, kind: form["kind"] ?? "")
        }
        guard file.bytes.readableBytes <= Self.mostMegabytes * 1024 * 1024 else {
            throw WebRefusal.tooLarge(BodyLimit(bytes: Self.mostMegabytes * 1024 * 1024))
        }
        let bytes = Array(file.bytes.readableBytesView)
        var mapping: ColumnMapping?
        do throws(ImportRefusal) {
            mapping = try Self.mapping(of: bytes, as: chosen)
        } catch {
            reader.reject("file", error.sentence)
        }
        guard reader.isValid else { return try await list(errors: reader.errors, kind: form["kind"] ?? "") }
        let (name, actor, recognised) = (Self.name(file.name), context.actor, mapping)
        let id = try await context.tenant.write {
            try $0.stage(bytes, named: name, as: recognised, by: actor)
        }
        return context.redirect(to: .coordinator(context.slug, .importRun(id)))
    }

    func show(_ id: ID<ImportRun>) async throws -> Response {
        guard let run = try await context.tenant.read({ try $0.importRun(id) }) else {
            throw WebRefusal.notFound
        }
        switch run.state {
        case .uploaded, .failed:
            return try await preview(id)
        case .running:
            let view = ImportProgressPage(
                frame: context.frame(title: run.fileName), tenant: context.slug, run: run,
                clock: context.clock)
            var response = context.page(view)
            if !run.isInterrupted(at: context.now), let refresh = HTTPField.Name("Refresh") {
                response.headers[refresh] = "2"
            }
            return response
        case .done, .discarded:
            return try await result(run)
        }
    }

    /// Starts the taking. It is checked here, so that a file that cannot be taken says so on its own page.
    func take(_ id: ID<ImportRun>, _ form: SentForm) async throws -> Response {
        var reader = FormReader(form)
        let policy = reader.choice("policy", ImportRun.Policy.self)
        guard let proposal = try await context.tenant.proposal(of: id, at: context.now) else {
            guard try await context.tenant.read({ try $0.importRun(id) }) != nil else {
                throw WebRefusal.notFound
            }
            throw Refusal(.outOfStep, "This file was taken or discarded already.")
        }
        if !proposal.mayBeTaken {
            reader.reject("", "No row of this file can be taken.")
        } else if policy == .all, proposal.refusedCount > 0 {
            reader.reject(
                "policy",
                "\(proposal.refusedCount) rows are refused, so nothing was taken. Correct the file and upload it again."
            )
        }
        guard let policy, reader.isValid else {
            let errors = reader.errors
            return context.page(
                ImportPreviewPage(proposal, context: context, takeErrors: errors),
                status: .unprocessableContent)
        }
        let (now, actor) = (context.now, context.actor)
        try await context.tenant.write { try $0.start(id, policy: policy, at: now) }
        ImportWork(services: context.visit.services, slug: context.slug).begin(id, by: actor)
        return context.redirect(to: .coordinator(context.slug, .importRun(id)))
    }

    func problems(of id: ID<ImportRun>) async throws -> Response {
        let problems: [ImportProblem]
        if let proposal = try await context.tenant.proposal(of: id, at: context.now) {
            problems = proposal.problems
        } else {
            let kept = try await context.tenant.read { snapshot in
                try snapshot.importRun(id) == nil ? nil : snapshot.importProblems(of: id, most: 10_000)
            }
            guard let kept else { throw WebRefusal.notFound }
            problems = kept
        }
        var text = CSVText()
        text.add(["line", "column", "value", "what to do", "the row was"])
        for problem in problems {
            text.add([
                "\(problem.line)", problem.column, problem.value, problem.reason, problem.weight.rawValue,
            ])
        }
        return context.download(text.bytes, type: "text/csv; charset=utf-8", name: "problems.csv")
    }

    private func preview(_ id: ID<ImportRun>) async throws -> Response {
        guard let proposal = try await context.tenant.proposal(of: id, at: context.now) else {
            throw Refusal(.stale, "This file was taken or discarded meanwhile. Load the page again.")
        }
        return context.page(ImportPreviewPage(proposal, context: context))
    }

    private func result(_ run: ImportRun) async throws -> Response {
        let frame = context.frame(title: run.fileName)
        let (slug, clock) = (context.slug, context.clock)
        let view = try await context.tenant.read { snapshot in
            ImportResultPage(
                frame: frame, tenant: slug, run: run,
                problems: try snapshot.importProblems(of: run.id, most: ImportProblemTable.most),
                problemCount: try snapshot.importProblemCount(of: run.id),
                pipeline: run.kind == .opportunities && run.done > 0 ? try snapshot.pipelineFigures() : nil,
                currency: try snapshot.program().currency, clock: clock)
        }
        return context.page(view)
    }

    /// Nil for columns of no list we know: the person then says what the file holds.
    private static func mapping(
        of bytes: [UInt8], as chosen: ImportKind?
    ) throws(ImportRefusal) -> ColumnMapping? {
        let document = try CSVDocument(bytes)
        if document.records.isEmpty { throw .headerOnly }
        if let chosen { return ColumnMapping(recognising: document.header, as: chosen) }
        do throws(ImportRefusal) {
            return ColumnMapping(recognising: document.header, as: try ImportKind.recognise(document))
        } catch .unrecognised {
            return nil
        }
    }

    /// Some browsers send the whole path.
    private static func name(_ sent: String) -> String {
        let name = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return name.isEmpty ? "file.csv" : name
    }
}

extension CoordinatorContext {
    var clock: ReaderClock { ReaderClock(zone: person.timeZone, now: now) }
    var actor: ImportActor { ImportActor(person.contact, at: now) }
}
