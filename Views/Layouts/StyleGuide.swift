/// Every part of the product on one page, with the named cast: what a new page is put together from.
package struct StyleGuide: Sendable {
    let frame: Frame
    /// Where every sample link leads.
    let here: Path

    package init(frame: Frame, here: Path) {
        self.frame = frame
        self.here = here
    }

    /// One line of the sample queue.
    struct Row {
        let prospect: String
        let deal: String
        let ask: String
        let step: StatusBadge
        let move: String
        let due: DueBadge
        let value: String
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Requests", here), Breadcrumb("Kestrel Clinics", here)] }

    var tabs: Tabs {
        Tabs(
            "Request",
            items: [
                NavigationItem(title: "Overview", path: here, isCurrent: true),
                NavigationItem(title: "Match", path: here, count: 14),
                NavigationItem(title: "Mail", path: here),
                NavigationItem(title: "History", path: here, count: 0),
            ])
    }

    var steps: Steps {
        Steps([
            StepMark("Request", .done, note: "Mon 23 Nov"), StepMark("Analysis", .done, note: "in 2 hours"),
            StepMark("Selection", .done, note: "same day"),
            StepMark("Confirmation", .current, note: "Dr. Osei, due Thu 14:00"),
            StepMark("Introduction", .todo),
            StepMark("Scheduling", .todo), StepMark("Call", .todo), StepMark("Follow-up", .todo),
        ])
    }

    var lateSteps: Steps {
        Steps([
            StepMark("Request", .done), StepMark("Analysis", .late, note: "3 hours late"),
            StepMark("Selection", .ended), StepMark("Confirmation", .ended), StepMark("Introduction", .ended),
            StepMark("Scheduling", .ended), StepMark("Call", .ended), StepMark("Follow-up", .ended),
        ])
    }

    var stats: Stats {
        Stats([
            Stat("Open requests", "12", note: "4 wait on you", path: here),
            Stat("Overdue", "2", note: "oldest by 6 hours", path: here, tone: .bad),
            Stat("On time, 90 days", "87 %", note: "n = 141"),
            Stat("Influenced revenue", "1.84 M USD", note: "31 won deals"),
            Stat("Off rotation", "9", note: "of 64 references", tone: .warn),
        ])
    }

    var filters: FilterBar {
        FilterBar(
            action: here, search: "clinic", searchLabel: "Search requests",
            filters: [
                Filter(
                    "Step", name: "step", value: "confirmation",
                    choices: [
                        FieldChoice("analysis", "Analysis"), FieldChoice("confirmation", "Confirmation"),
                    ]),
                Filter(
                    "Whose move", name: "move", everything: "Anybody",
                    choices: [FieldChoice("coordinator", "Mine"), FieldChoice("reference", "Reference")]),
            ],
            kept: [HiddenField("sort", "due")], clear: here)
    }

    var rows: [Row] {
        [
            Row(
                prospect: "Kestrel Clinics", deal: "Ward tablets, 400 beds", ask: "2 phone calls",
                step: StatusBadge("Analysis", tone: .accent), move: "Marta Keller",
                due: DueBadge(.overdue, when: "by 3 hours", moment: "2026-11-23T09:00:00Z"),
                value: "420,000 USD"),
            Row(
                prospect: "Alder & Finch Bank", deal: "Branch rollout", ask: "1 site visit",
                step: StatusBadge("Confirmation", tone: .accent), move: "Dr. Helen Osei",
                due: DueBadge(.soon, when: "today, 16:30 CET", moment: "2026-11-23T15:30:00Z"),
                value: "1,150,000 USD"),
            Row(
                prospect: "City of Hallam", deal: "Field service renewal", ask: "3 video calls",
                step: StatusBadge("Scheduling"), move: "Prospect",
                due: DueBadge(.paused, when: "until Mon 30 Nov"), value: "96,000 USD"),
            Row(
                prospect: "Tamar Logistics", deal: "Scanner fleet", ask: "1 phone call",
                step: StatusBadge("Follow-up", tone: .good), move: "Marta Keller",
                due: DueBadge(.onTime, when: "Tue 24 Nov, 10:00 CET", moment: "2026-11-24T09:00:00Z"),
                value: "230,000 USD"),
        ]
    }

    var badges: [StatusBadge] {
        [
            StatusBadge("Shortlisted"), StatusBadge("Asked", tone: .accent),
            StatusBadge("Accepted", tone: .good),
            StatusBadge("Off rotation", tone: .warn), StatusBadge("Declined", tone: .bad),
        ]
    }

    var dues: [DueBadge] {
        [
            DueBadge(.onTime, when: "Thu 26 Nov, 14:00 CET", moment: "2026-11-26T13:00:00Z"),
            DueBadge(.soon, when: "in 40 minutes"), DueBadge(.overdue, when: "by 6 hours"),
            DueBadge(.paused, when: "since Friday"), DueBadge(.done, when: "20 minutes early"),
        ]
    }

    var usages: [UsageBar] {
        [
            UsageBar(used: 2, held: 1, limit: 4, window: "this quarter"),
            UsageBar(used: 5, held: 1, limit: 6, window: "this year"),
            UsageBar(used: 0, held: 0, limit: 2, window: "this quarter"),
            UsageBar(used: 23, held: 4, limit: 60, window: "by the account this year"),
        ]
    }

    func fit(isOpen: Bool) -> FitBar {
        FitBar(
            score: 82,
            parts: [
                FitPart("Industry", points: 35, of: 35, reason: "Both run general hospitals (NAICS 6221)"),
                FitPart("Use case", points: 20, of: 25, reason: "Bedside charting; not the ward rollout"),
                FitPart(
                    "Company size", points: 12, of: 20,
                    reason: "1,200 people when they bought; prospect 3,400"),
                FitPart("Alternatives", points: 10, of: 10, reason: "Also compared Medipad and Slatewell"),
                FitPart("Region and language", points: 5, of: 10, reason: "English; two hours apart"),
            ], isOpen: isOpen)
    }

    var facts: FactList {
        FactList([
            Fact("Account", "Northwind Hospital", path: here),
            Fact("Role", "Chief Nursing Information Officer"),
            Fact("Tier", "Premier", note: "6 calls a quarter, 8 a year"),
            Fact("Languages", "English, German"),
            Fact("Rewards", ""),
        ])
    }

    var brief: String {
        "Kestrel Clinics is choosing tablets for its wards and fears the first week. You went through it in spring."
    }

    var timeline: Timeline {
        Timeline([
            TimelineEntry(
                when: "Mon 23 Nov, 14:02 CET", moment: "2026-11-23T13:02:00Z", who: "Marta Keller",
                sentence: "asked Dr. Helen Osei for a phone call",
                detail: "They compare us with Medipad and worry about the first week on the wards.",
                tone: .accent),
            TimelineEntry(
                when: "Mon 23 Nov, 11:40 CET", moment: "2026-11-23T10:40:00Z", who: "Tomás Rivera",
                sentence: "declined: travelling until December", tone: .bad),
            TimelineEntry(
                when: "Mon 23 Nov, 09:15 CET", moment: "2026-11-23T08:15:00Z", who: "Priya Raman",
                sentence: "filed the request"),
        ])
    }

    var mail: MailPreview {
        MailPreview(
            from: "Marta Keller, Acme Hardware", to: "Dr. Helen Osei <helen.osei@northwind.example>",
            subject: "A call with Kestrel Clinics?",
            body: """
                Dear Dr. Osei,

                Kestrel Clinics, 400 beds in the north, is choosing tablets for its wards and would value half an \
                hour with somebody who has done it. Their question is yours of last spring: how to get through the \
                first week.

                Would you take this call?
                """,
            when: "Mon 23 Nov, 14:02 CET")
    }

    var errors: FieldErrors {
        [
            "types": "Tick at least one kind of engagement.",
            "needed-by": "Choose a day after today.",
        ]
    }

    var opportunity: SuggestField {
        SuggestField(
            "Opportunity", name: "opportunity", value: "GTX Pro", source: here,
            chosen: HiddenField("opportunity-id", "17"), find: "Find",
            hint: "Type a deal or an account.", isRequired: true)
    }

    var types: [FieldChoice] {
        [
            FieldChoice("phone", "Phone call", hint: "30–45 minutes"), FieldChoice("video", "Video call"),
            FieldChoice("visit", "Site visit", hint: "half a day"),
            FieldChoice("event", "Event or conference"),
        ]
    }
}
