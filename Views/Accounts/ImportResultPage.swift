package import Domain

/// What came of a file that was taken or discarded.
package struct ImportResultPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let run: ImportRun
    let problems: [ImportProblem]
    let problemCount: Int
    /// Of all deals on record, where the file held deals.
    let pipeline: PipelineFigures?
    let currency: String
    let clock: ReaderClock

    package init(
        frame: Frame, tenant: Slug, run: ImportRun, problems: [ImportProblem], problemCount: Int,
        pipeline: PipelineFigures?, currency: String, clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.run = run
        self.problems = problems
        self.problemCount = problemCount
        self.pipeline = pipeline
        self.currency = currency
        self.clock = clock
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Import", .coordinator(tenant, .imports(.none)))] }
    var badge: StatusBadge { ImportListPage.badge(run, clock) }
    var words: Path { .coordinator(tenant, .importWords(.none)) }
    var another: Path { .coordinator(tenant, .imports(.none)) }
    var subtitle: String {
        let who = run.personName.isEmpty ? "the server’s operator" : run.personName
        return "\(run.kind?.label ?? "Not known") · by \(who) · "
            + clock.moment(run.finishedAt ?? run.createdAt)
    }

    var wasTaken: Bool { run.done > 0 || run.state == .done }

    var stats: Stats {
        Stats([
            Stat("Added", ImportPreviewPage.number(run.tally.added)),
            Stat("Updated", ImportPreviewPage.number(run.tally.updated)),
            Stat("Unchanged", ImportPreviewPage.number(run.tally.unchanged)),
            Stat(
                "Refused", ImportPreviewPage.number(run.refused), tone: run.refused == 0 ? .neutral : .warn),
        ])
    }

    var figures: Stats? {
        pipeline.map { figures in
            Stats([
                Stat("Opportunities", ImportPreviewPage.number(figures.total)),
                Stat("Won", ImportPreviewPage.number(figures.won)),
                Stat("Lost", ImportPreviewPage.number(figures.lost)),
                Stat("Engaging", ImportPreviewPage.number(figures.engaging)),
                Stat("Prospecting", ImportPreviewPage.number(figures.prospecting)),
                Stat("Win rate", figures.winRate),
                Stat("Won value", Money(minor: figures.wonMinor, currency: currency).spelled),
                Stat("Last close date", figures.lastClose?.spelled ?? "–"),
            ])
        }
    }

    var problemTable: ImportProblemTable {
        ImportProblemTable(
            problems, of: problemCount, download: .coordinator(tenant, .importStep(run.id, .problems)))
    }
}
