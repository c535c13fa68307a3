package import Domain

/// A file while its rows are written; the page comes again by itself.
package struct ImportProgressPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let run: ImportRun
    let clock: ReaderClock

    package init(frame: Frame, tenant: Slug, run: ImportRun, clock: ReaderClock) {
        self.frame = frame
        self.tenant = tenant
        self.run = run
        self.clock = clock
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Import", .coordinator(tenant, .imports(.none)))] }
    var badge: StatusBadge { ImportListPage.badge(run, clock) }
    var isInterrupted: Bool { run.isInterrupted(at: clock.now) }
    var take: Path { .coordinator(tenant, .importStep(run.id, .take)) }
    var discard: Path { .coordinator(tenant, .importStep(run.id, .discard)) }

    var progress: WorkProgress {
        let done = Money.grouped(Int64(run.done))
        return WorkProgress(
            "Taking the \(run.kind?.plural ?? "rows")", done: run.done, of: max(run.total, 1),
            sentence: run.total == 0
                ? "Reading the file" : "\(done) of \(Money.grouped(Int64(run.total))) rows")
    }
}
