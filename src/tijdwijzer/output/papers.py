"""Writes documents: fits `services.papers.Papers`. Each library is imported by the first that needs it."""

from tijdwijzer.services.papers import Listing, NulmetingPaper, Progress, Review


class Papers:
    def entries(self, listing: Listing) -> bytes:
        from tijdwijzer.output.lists import entries

        return entries(listing)

    def week(self, listing: Listing) -> bytes:
        from tijdwijzer.output.lists import week

        return week(listing)

    def calendar(self, listing: Listing) -> bytes:
        from tijdwijzer.output.calendar import calendar

        return calendar(listing)

    def workbook(self, review: Review, progress: Progress) -> bytes:
        from tijdwijzer.output.workbook_sheets import workbook

        return workbook(review, progress)

    def reflection(self, review: Review) -> bytes:
        from tijdwijzer.output.reflection_paper import reflection

        return reflection(review)

    def nulmeting(self, paper: NulmetingPaper) -> bytes:
        from tijdwijzer.output.nulmeting_paper import nulmeting

        return nulmeting(paper)
