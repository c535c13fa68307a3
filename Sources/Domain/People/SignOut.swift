/// A coordinator's end of all that a person is signed in with: their browsers, and the links that were mailed to them.
package struct SignOut: Sendable {
    package let person: ID<Person>
    package let activity: Activity
}

extension Person {
    package func signOut(_ act: Act) throws(Refusal) -> SignOut {
        guard id != act.by.id else {
            throw Refusal(
                .outOfStep, "Your own browsers are under “Signed-in devices”, where you can keep this one.")
        }
        return SignOut(
            person: id,
            activity: Activity(
                at: act.at, by: act.by, kind: .personChanged, sentence: "signed \(name) out everywhere"))
    }
}
