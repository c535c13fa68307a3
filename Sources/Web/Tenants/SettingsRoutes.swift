import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// The settings of a program, which its coordinators change, each part by a form of its own.
func addSettings(to site: Site) {
    site.coordinator.get("settings") { context in
        try await context.settingsPage()
    }
    site.coordinator.post("settings/general") { try await $0.change(.general, $1, saying: "Saved.") }
    site.coordinator.post("settings/hours") {
        try await $0.change(.hours, $1, saying: "Saved: every open step is due by these hours now.")
    }
    site.coordinator.post("settings/due-times") {
        try await $0.change(.dueTimes, $1, saying: "Saved: every open step is due by them now.")
    }
    site.coordinator.post("settings/reminders") {
        try await $0.change(.reminders, $1, saying: "Saved: whoever is not reminded yet will be by this.")
    }
    site.coordinator.post("settings/letterhead") {
        try await $0.change(.letterhead, $1, saying: "Saved: every letter that leaves from now on has them.")
    }
    site.coordinator.post("settings/calls") {
        try await $0.change(.calls, $1, saying: "Saved: whoever books from now on books by it.")
    }
    site.coordinator.post("settings/profiles") {
        try await $0.change(.profiles, $1, saying: "Saved: whoever is asked from now on is asked by it.")
    }
    site.coordinator.post("settings/benefits") {
        try await $0.change(.benefits, $1, saying: "Saved: references see it on their page of benefits.")
    }
    site.coordinator.post("settings/weights") {
        try await $0.change(.weights, $1, saying: "Saved: every ranking is made with them from now on.")
    }
    site.coordinator.post("settings/weights/effect") { try await $0.weightsEffect($1) }
    site.coordinator.post("settings/slots") {
        try await $0.change(.slots, $1, saying: "Saved: whoever is asked from now on is asked by it.")
    }
    site.coordinator.post("settings/holidays") {
        try await $0.change(.holidays, $1, saying: "The holiday is on record.")
    }
    site.coordinator.post("settings/holidays/file", body: .upload(megabytes: 3)) {
        try await $0.change(.holidayFile, $1, saying: "The file’s holidays are on record.")
    }
    site.coordinator.post("settings/holidays/end") {
        try await $0.change(.endHoliday, $1, saying: "That day is no holiday any more.")
    }
}

extension PortalContext<CoordinatorPortal> {
    fileprivate func settingsPage(
        _ sent: (part: SettingsPart, form: SentForm)? = nil, errors: FieldErrors = [:],
        status: HTTPResponse.Status = .ok, showing effect: Weights? = nil
    ) async throws -> Response {
        let (frame, slug, clock, now) = (frame(title: "Settings"), slug, clock, now)
        let years = holidayYears
        let page = try await tenant.read { snapshot in
            let effect = try effect.map { weights in
                try snapshot.effect(of: weights, at: now).map {
                    WeightsEffectSection($0.shift, of: $0.request, references: $0.references, tenant: slug)
                } ?? .nothing
            }
            var values = FieldValues(try snapshot.program())
            // A holiday's button carries its day, which is not to stand in the form for the next one.
            if let sent, sent.part != .endHoliday { values = values.replaced(by: sent.form.values) }
            return ProgramSettings(
                frame: frame, tenant: slug, edition: try snapshot.settingsEdition(),
                holidays: try snapshot.holidays(), years: years, amounts: try snapshot.amountCount(),
                history: try snapshot.programActivity(.settingsChanged, most: 20), clock: clock,
                values: values, errors: errors, sent: sent?.part, effect: effect)
        }
        return self.page(page, status: status)
    }

    /// Shows what the weights in the form would do. Whoever asks from a page that is stale is told so, since the page that
    /// comes back could be saved.
    fileprivate func weightsEffect(_ form: SentForm) async throws -> Response {
        var reader = SettingsReader(form, years: holidayYears)
        guard case .weights(let weights)? = reader.change(.weights) else {
            return try await settingsPage(
                (.weights, form), errors: reader.fields.errors, status: .unprocessableContent)
        }
        let seen = reader.fields.edition
        do {
            try weights.check()
            try await tenant.read { try $0.settingsEdition().check(seen: seen, of: "the settings") }
        } catch let refusal as Refusal {
            return try await settingsPage(
                (.weights, form), errors: ["": refusal.sentence], status: WebRefusal(refusal).status)
        }
        return try await settingsPage((.weights, form), showing: weights)
    }

    fileprivate func change(_ part: SettingsPart, _ form: SentForm, saying words: String) async throws
        -> Response
    {
        var reader = SettingsReader(form, years: holidayYears)
        guard let change = reader.change(part) else {
            return try await settingsPage(
                (part, form), errors: reader.fields.errors, status: .unprocessableContent)
        }
        let (act, seen) = (act, reader.fields.edition)
        do {
            try await tenant.write { transaction in
                try transaction.save(
                    try transaction.program().change(
                        change.named(by: try transaction.holidays()),
                        edition: try transaction.settingsEdition(), seen: seen,
                        amounts: try transaction.amountCount(), act))
            }
        } catch let refusal as Refusal {
            return try await settingsPage(
                (part, form), errors: ["": refusal.sentence], status: WebRefusal(refusal).status)
        }
        return redirect(to: .coordinator(slug, .settings), flash: Flash(words + reader.notRead))
    }

    /// This year and the next two.
    private var holidayYears: ClosedRange<Int> {
        let year = Day(of: visit.now, in: .gmt).year
        return year...(year + 2)
    }
}

extension SettingsChange.Part {
    /// A holiday's button carries only the day; the record names it.
    fileprivate func named(by holidays: [Holiday]) -> Self {
        guard case .endHoliday(let ended) = self,
            let known = holidays.first(where: { $0.day == ended.day })
        else { return self }
        return .endHoliday(known)
    }
}
