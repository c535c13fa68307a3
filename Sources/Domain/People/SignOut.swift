/// The end of all that a person is signed in with: their browsers, and the links that were mailed to them.
package struct SignOut: Sendable {
    package let person: ID<Person>
    package let activity: Activity
}

extension Person {
    package func signOut(_ steward: Steward) throws(Refusal) -> SignOut {
        guard !steward.isSelf(self) else {
            throw Refusal(
                .outOfStep, "Your own browsers are under “Signed-in devices”, where you can keep this one.")
        }
        return SignOut(
            person: id,
            activity: steward.activity(.personChanged, "signed \(name) out everywhere"))
    }
}
