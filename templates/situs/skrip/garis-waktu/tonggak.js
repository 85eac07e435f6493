// The name of a milestone where it is pointed at. The names stand in the row's cell of milestones, in the same order.
(() => {
  const { bidang } = garisWaktu;
  const kolom = [...(garisWaktu.program[0]?.tHead.rows[0].cells || [])].findIndex((sel) => sel.textContent === "Tonggak");
  bidang.addEventListener("pointerover", (e) => {
    if (!e.target.matches(".t") || e.target.firstChild) return;
    const semua = [...e.target.closest("td").querySelectorAll(".t")];
    const nama = e.target.closest("tr").cells[kolom].textContent.split("; ");
    const judul = document.createElementNS("http://www.w3.org/2000/svg", "title");
    judul.textContent = nama[semua.indexOf(e.target)] || nama.join("; ");
    e.target.append(judul);
  });
})();
