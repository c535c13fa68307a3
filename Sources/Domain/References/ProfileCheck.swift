/// A reference's word that items of their profile are right as they stand.
package struct ProfileCheck: Sendable {
    package let reference: ID<Reference>
    package let items: [ProfileItem]
    package let on: Day
    package let activity: Activity
}

extension Reference {
    /// Says that the whole profile is right.
    ///
    /// - Parameter seen: the mark of the page that was looked at; what it did not show, nobody has confirmed.
    package func confirmProfile(_ act: Act, today: Day, seen: String) throws(Refusal) -> ProfileCheck {
        guard seen == ProfileMark(of: self).text else { throw Self.changedMeanwhile }
        return check(ProfileItem.allCases, act, today: today, "the profile")
    }

    /// Says that one item is right.
    package func confirm(
        _ item: ProfileItem, _ act: Act, today: Day, seen: String
    ) throws(Refusal) -> ProfileCheck {
        guard seen == ProfileMark(ProfileValue(item, of: self)).text else { throw Self.changedMeanwhile }
        return check([item], act, today: today, "of the profile: \(item.name.lowercased())")
    }

    static let changedMeanwhile = Refusal(
        .stale, "This was changed while you were looking at it. Here is how it stands now; is it right?")

    private func check(_ items: [ProfileItem], _ act: Act, today: Day, _ what: String) -> ProfileCheck {
        ProfileCheck(
            reference: id, items: items, on: today,
            activity: Activity(
                at: act.at, by: act.by, kind: .referenceChanged, reference: id, account: account.id,
                sentence: act.onBehalf
                    ? "noted that \(contact.name) confirmed \(what)" : "confirmed \(what)"))
    }
}
