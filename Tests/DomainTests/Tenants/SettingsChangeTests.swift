import Domain
import Foundation
import Testing

@Suite struct `The settings of a program` {
    private static let edition = Edition(7)

    private static func change(
        _ part: SettingsChange.Part, of program: Program = Cast.program, seen: Edition? = edition,
        amounts: Int = 0
    ) -> Result<SettingsChange, Refusal> {
        do {
            return .success(
                try program.change(part, edition: edition, seen: seen, amounts: amounts, Cast.act()))
        } catch { return .failure(error) }
    }

    private static func refusal(_ result: Result<SettingsChange, Refusal>) -> Refusal? {
        guard case .failure(let refusal) = result else { return nil }
        return refusal
    }

    private static func general(
        name: String = "Acme Hardware", zone: TimeZone = Cast.vienna, currency: String = "USD",
        coolDown: Int = 14, limit: Int? = nil
    ) -> SettingsChange.Part {
        .general(
            SettingsChange.General(
                name: name, timeZone: zone, currency: currency, coolDownDays: coolDown,
                accountQuarterLimit: limit))
    }

    @Test func `go on record with what was and what is`() throws {
        let change = try Self.change(Self.general(name: "Acme", coolDown: 21, limit: 4)).get()
        #expect(
            change.activity.detail
                == "name: Acme Hardware → Acme\ndays of rest after an engagement: 14 → 21\n"
                + "limit of an account a quarter: not stated → 4")
        #expect(change.activity.kind == .settingsChanged)
        var times = DueTimes()
        times.analysisHours = 2.5
        #expect(
            try Self.change(.dueTimes(times)).get().activity.detail == "analysis, business hours: 4 → 2.5")
        var hours = BusinessCalendar.usualHours
        hours[5] = 9 * 60..<13 * 60 + 30
        hours[1] = nil
        #expect(
            try Self.change(.hours(hours)).get().activity.detail
                == "Monday: 09:00–17:00 → closed\nFriday: 09:00–17:00 → 09:00–13:30")
        #expect(
            try Self.change(.weights(Weights([.industry: 40], rest: 40, rating: 0))).get().activity.detail
                == "weight of industry: 28 → 40\nweight of rest: 30 → 40\nweight of earlier ratings: 4 → 0")
    }

    @Test func `are not overwritten by whoever saw an older edition`() {
        for seen in [Edition(6), Edition(8), nil] {
            #expect(Self.refusal(Self.change(Self.general(name: "Acme"), seen: seen))?.kind == .stale)
        }
    }

    @Test func `keep a currency in which amounts are on record`() throws {
        #expect(
            try Self.change(Self.general(currency: "EUR")).get().activity.detail == "currency: USD → EUR")
        let refusal = Self.refusal(Self.change(Self.general(currency: "EUR"), amounts: 8800))
        #expect(refusal?.kind == .protected)
        #expect(refusal?.sentence.contains("8,800 amounts are on record in USD") == true)
        #expect(try Self.change(Self.general(name: "Acme"), amounts: 8800).get().activity.detail != "")
    }

    @Test func `never make a program that has no name, never opens or weighs nothing`() {
        let nothing = Weights(
            Dictionary(uniqueKeysWithValues: Criterion.allCases.map { ($0, 0) }))
        for part in [Self.general(name: "  "), .hours([:]), .hours([1: 0..<0]), .weights(nothing)] {
            #expect(Self.refusal(Self.change(part))?.kind == .invalid, "\(part)")
        }
    }

    @Test func `that are like this already are not saved again`() {
        for part in [
            Self.general(), .hours(BusinessCalendar.usualHours), .dueTimes(DueTimes()), .weights(Weights()),
        ] {
            #expect(Self.refusal(Self.change(part))?.kind == .outOfStep, "\(part)")
        }
    }

    @Test func `hold every holiday once`() throws {
        let christmas = Holiday(day: Cast.day(2026, 12, 25), name: "Christmas")
        #expect(
            try Self.change(.addHoliday(christmas)).get().activity.detail
                == "holiday: not stated → Christmas, 25 December 2026")
        let closed = Program(
            name: "Acme Hardware",
            calendar: BusinessCalendar(
                timeZone: Cast.vienna, hours: BusinessCalendar.usualHours, holidays: [christmas.day]),
            currency: "USD", coolDownDays: 14, accountQuarterLimit: nil, weights: Weights(),
            dueTimes: DueTimes())
        #expect(Self.refusal(Self.change(.addHoliday(christmas), of: closed))?.kind == .outOfStep)
        #expect(
            try Self.change(.endHoliday(christmas), of: closed).get().activity.detail
                == "holiday: Christmas, 25 December 2026 → not stated")
        #expect(Self.refusal(Self.change(.endHoliday(christmas)))?.kind == .outOfStep)
    }
}
