// What the rows of the timeline are: `garisWaktu`, which the scripts after this one share. The names of lists and the order in a
// row are those of the block of data that the page carries.
const garisWaktu = (() => {
  const lingkup = document.querySelector(".lingkup");
  const bidang = lingkup.querySelector(".bidang");
  const data = JSON.parse(document.getElementById("_data").textContent);

  class Baris {
    constructor(nomor, tr, program, [opd = [], tahun = [], sumber = [], keadaan = [], dampak = [], menunggu = [], keluaran = []]) {
      Object.assign(this, { nomor, tr, program, opd, tahun, sumber, keadaan, dampak, menunggu, keluaran, ditunggu: [] });
    }
    get id() { return this.tr.id; }
    get nama() { return this.tautan.textContent; }
    get tautan() { return this.tr.querySelector("a"); }
    get muatan() { return this.tr.closest(".kelompok"); }
    // Everything that a search looks in, made when it is first asked for.
    get teks() {
      this._teks ??= [this.muatan.firstElementChild, this.tr.closest("table").caption, this.tr].map((e) => e.textContent)
        .concat(this.opd.map((satu) => data.opd[satu].join(" ")), this.keluaran, this.dampak.map(([satu]) => data.indikator[satu][0]))
        .join(" ").toLowerCase();
      return this._teks;
    }
    // Where its bar begins and ends, as shares of the track; null where it has none.
    get batang() {
      const kotak = this.tr.querySelector(".b");
      if (!kotak) return null;
      const [x, lebar] = ["x", "width"].map((nama) => parseFloat(kotak.getAttribute(nama)) / 100);
      return { mulai: x, akhir: x + lebar };
    }
  }

  const program = [...bidang.querySelectorAll(".gw")];
  const semua = program.flatMap((tabel, urutan) => [...tabel.tBodies[0].rows].map((tr) => [tr, urutan]))
    .map(([tr, urutan], nomor) => new Baris(nomor, tr, urutan, data.kegiatan[nomor]));
  for (const satu of semua) for (const [pendahulu, ikatan] of satu.menunggu) semua[pendahulu].ditunggu.push([satu.nomor, ikatan]);
  const menurutId = new Map(semua.map((satu) => [satu.id, satu]));

  return { lingkup, bidang, data, program, semua, cari: (id) => menurutId.get(id) };
})();
