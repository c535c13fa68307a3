/// The pages of links without an account while they are added: a builder for each purpose, whose routes open for links of
/// that purpose only. Whatever is added stands under `/:tenant/link/<purpose>/:token`.
package struct GuestRoutes: Sendable {
    package let answer: RouteBuilder<GuestContext<Answering>>
    package let booking: RouteBuilder<GuestContext<ChoosingTime>>
    package let outcome: RouteBuilder<GuestContext<TellingOutcome>>
    package let feedback: RouteBuilder<GuestContext<GivingFeedback>>

    init(book: RouteBook) {
        answer = RouteBuilder(book, under: "answer/:token")
        booking = RouteBuilder(book, under: "booking/:token")
        outcome = RouteBuilder(book, under: "outcome/:token")
        feedback = RouteBuilder(book, under: "feedback/:token")
    }
}
